"""Days and times: appointments, free times, working hours, holidays."""
