"""The citizen: contact persons, consents, the journal, search and the page of one person."""
