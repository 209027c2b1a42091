"""Who has a place and who came: enrolment, marks, completion, quit dates."""
