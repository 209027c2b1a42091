"""Sentences for what can be wrong with the disk, the database file, its keys and its backups."""

from counsellor_app.ui.translation import translate


def sentences(count: int) -> dict[str, str]:
    """The sentence for each code of this subject."""
    return _disk() | _server() | _file() | _keys() | _secrets() | _backups()


def _disk() -> dict[str, str]:
    return {
        "storage.disk_full": translate(
            "errors_storage",
            "The disk is full: {folder}. What you saved before is safe. Make room, then try again.",
        ),
        "storage.write_failed": translate(
            "errors_storage",
            "The disk did not take it: {folder}. What you saved before is safe. Try again, or choose another folder.",
        ),
        "storage.not_allowed": translate(
            "errors_storage",
            "You may not write in {folder}. Choose another folder.",
        ),
        "storage.folder_missing": translate(
            "errors_storage", "The folder {folder} is not there. Choose another one."
        ),
        "storage.file_held": translate(
            "errors_storage",
            "Another program holds {file} in {folder}. Close it there, then try again.",
        ),
        "storage.folder_network": translate(
            "errors_storage",
            "The database cannot lie on a network drive ({what}): it could be torn. Move {folder} to this "
            "machine's own disk. Backups and exports may lie there.",
        ),
        "storage.folder_synced": translate(
            "errors_storage",
            "The database cannot lie in a folder that {what} copies: it could be torn. Move {folder} to a "
            "folder that is not synchronised. Backups and exports may lie there.",
        ),
    }


def _server() -> dict[str, str]:
    return {
        "storage.line_cut": translate(
            "errors_storage",
            "The line to the database broke. What you saved before is safe, and what stands on the screen is"
            " kept. Try again: the program connects by itself. Does it go on, ask your IT.",
        ),
        "storage.server_busy": translate(
            "errors_storage",
            "The server of the database is busy. Nothing was changed, and what stands on the screen is kept."
            " Try again in a moment.",
        ),
        "storage.server_full": translate(
            "errors_storage",
            "The server of the database has no room left. What you saved before is safe, and what stands on the"
            " screen is kept. Ask your IT to make room, then try again.",
        ),
        "storage.server_read_only": translate(
            "errors_storage",
            "The server of the database takes nothing just now. What you saved before is safe, and what stands"
            " on the screen is kept. Ask your IT, then try again.",
        ),
        "storage.server_refuses": translate(
            "errors_storage",
            "The server of the database does not let this machine in. Nothing was changed. Ask your IT.",
        ),
    }


def _file() -> dict[str, str]:
    return {
        "storage.absent": translate("errors_storage", "There is no database in {folder}."),
        "storage.empty": translate(
            "errors_storage",
            "The database file in {folder} is empty. Restore a backup; nothing was changed.",
        ),
        "storage.damaged": translate(
            "errors_storage",
            "The database in {folder} is damaged. Restore the newest backup; nothing was changed.",
        ),
        "storage.unreadable": translate(
            "errors_storage",
            "The database in {folder} cannot be read with this key. Nothing was changed.",
        ),
        "storage.failed": translate(
            "errors_storage",
            "The database in {folder} did not answer ({reason}). Nothing was changed. Try again.",
        ),
        "storage.busy": translate(
            "errors_storage",
            "Somebody else is writing just now. Nothing was changed. Try again in a moment.",
        ),
        "storage.in_use": translate(
            "errors_storage",
            "The database in {folder} is open in another window. Close it there, then try again.",
        ),
        "storage.exists": translate(
            "errors_storage",
            "{file} is already in {folder}. Open it, or choose an empty folder.",
        ),
        "storage.too_new": translate(
            "errors_storage",
            "A newer version of the program has been here: {folder}. Nothing was changed. Install the newest version.",
        ),
        "storage.engine_too_old": translate(
            "errors_storage",
            "The database engine is {found}; {needed} is needed to keep data safe. Install the program again.",
        ),
        "storage.rekey_failed": translate(
            "errors_storage",
            "The database in {folder} did not get a new key: the copy was not like it. It is as it was"
            " before.",
        ),
        "storage.migration_failed": translate(
            "errors_storage",
            "The database in {folder} could not be brought up to date. It is as it was before.",
        ),
    }


def _keys() -> dict[str, str]:
    return {
        "storage.keyring_locked": translate(
            "errors_storage",
            "The keyring is locked. Unlock it and try again, or use the recovery code.",
        ),
        "storage.key_absent": translate(
            "errors_storage",
            "This machine does not know the key to {folder}. Use the recovery code or the passphrase.",
        ),
        "storage.key_wrong": translate(
            "errors_storage",
            "The key on this machine does not fit {folder}. Use the recovery code or the passphrase.",
        ),
        "storage.key_slots_missing": translate(
            "errors_storage",
            "The key file in {folder} is missing. Fetch it from a backup.",
        ),
        "storage.key_slots_damaged": translate(
            "errors_storage",
            "The key file in {folder} is damaged. A backup holds a whole one; nothing was changed.",
        ),
        "storage.key_slots_foreign": translate(
            "errors_storage",
            "The key file in {folder} belongs to another database. Nothing was changed.",
        ),
    }


def _secrets() -> dict[str, str]:
    return {
        "key.group_wrong": translate(
            "errors_storage", "Group {group} of the recovery code is mistyped."
        ),
        "key.code_too_short": translate(
            "errors_storage", "The recovery code has {groups} groups; some are missing."
        ),
        "key.code_too_long": translate(
            "errors_storage", "The recovery code has {groups} groups; this is more."
        ),
        "key.secret_wrong": translate(
            "errors_storage", "That code or passphrase does not open this database."
        ),
        "key.code_not_kept": translate(
            "errors_storage",
            "This recovery code was made before codes were kept, so it cannot be printed again. Make a"
            " new one instead.",
        ),
        "key.passphrase_too_short": translate(
            "errors_storage", "A passphrase needs at least {least} characters."
        ),
    }


def _backups() -> dict[str, str]:
    return {
        "storage.target_exists": translate(
            "errors_storage",
            "{file} is already in {folder}. Choose another name; it was left as it is.",
        ),
        "storage.backup_absent": translate("errors_storage", "That backup is not there: {folder}."),
        "storage.not_a_backup": translate(
            "errors_storage",
            "That file in {folder} is not a backup of this program. Nothing was changed.",
        ),
        "storage.backup_damaged": translate(
            "errors_storage",
            "The backup is damaged and was not used: {folder}. Try an older one; nothing was changed.",
        ),
        "backup.not_logged": translate(
            "errors_storage",
            "The backup is made and checked: {file}. But the disk is full ({folder}), so the log could not tell"
            " of it. Make room there before you go on.",
        ),
        "backup.person_deleted": translate(
            "errors_storage",
            "This citizen was deleted for good, so nothing about her is brought back. Who deleted her, and"
            " why, stands in the receipt.",
        ),
        "backup.nothing_missing": translate(
            "errors_storage", "Everything that the backup has about this citizen is here already."
        ),
        "storage.other_kind": translate(
            "errors_storage",
            "A demonstration and a real database never take each other's place: {folder}. Restore into"
            " a folder of its own; nothing was changed.",
        ),
        "storage.backup_folder_away": translate(
            "errors_storage",
            "The folder for backups is not there: {folder}. The backup is safe on this machine and is"
            " carried over when the stick or the drive is back.",
        ),
        "storage.backup_running": translate(
            "errors_storage", "A backup is being taken already. Wait until it is finished."
        ),
    }
