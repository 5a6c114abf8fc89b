"""The print centre: what goes on which paper, how it will look, saving and printing it."""
