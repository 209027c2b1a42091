"""Medicin: vouchers for free medicine, settling with pharmacies, the own stock, and what it costs."""

from __future__ import annotations

from counsellor_app.services.medication import voucher_list
from counsellor_app.services.medication.voucher_list import VoucherRow
from counsellor_app.ui.areas import Give, Hit, Provider
from counsellor_app.ui.medication.area import MedicationArea, MedicationAreaPresenter
from counsellor_app.ui.medication.words import state_text
from counsellor_app.ui.screen import Context, Screen


def create(ctx: Context) -> Screen:
    """The area."""
    view = MedicationArea(ctx)
    return Screen(view, MedicationAreaPresenter(ctx, view))


def finder(ctx: Context) -> Provider:
    """A voucher for Ctrl+K by its number, typed or scanned."""

    def provide(text: str, give: Give) -> None:
        def show(row: VoucherRow | None) -> None:
            if row is not None:
                give([_hit(ctx, row)])

        ctx.read(voucher_list.voucher_with_number, text, then=show)

    return provide


def _hit(ctx: Context, row: VoucherRow) -> Hit:
    detail = f"{row.name} · {state_text(row)}"
    return Hit(row.number, detail, lambda: ctx.go_to("medication", voucher_id=row.id))
