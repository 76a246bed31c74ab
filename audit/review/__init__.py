"""What reviewers decided, brought home: workbooks read back, corrections placed, reviewers compared."""
