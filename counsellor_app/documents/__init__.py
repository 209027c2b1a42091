"""Letters and forms on paper: from a sheet of plain data to the bytes of a PDF, in memory."""
