"""Free medicine: schemes, vouchers, hand-outs, stock, and settling with the pharmacies."""
