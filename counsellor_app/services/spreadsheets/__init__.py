"""Lists that people bring in from spreadsheets: recognised, judged, taken in, and taken back as a whole."""
