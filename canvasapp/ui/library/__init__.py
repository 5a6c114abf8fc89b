"""The first screen: the workshops of a workbook as cards, the examples, the trash, and the workbooks at hand."""
