"""What is measured, each against a floor beside it; `make bench` runs them."""
