"""How many and how much: numbers, amounts, quantities, and comparisons with what was before."""
