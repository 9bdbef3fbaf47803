"""Moving an evaluation to another version of its checklist: the offer, and the look beforehand."""
