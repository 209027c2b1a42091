"""The directory of offers, and passing somebody on to one of them."""
