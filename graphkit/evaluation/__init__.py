"""How good the reading is: fact tables against gold annotations."""
