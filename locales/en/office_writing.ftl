## What helps with writing: the buttons above a Markdown field, what a text could do better, the handbook

tools-label = Formatting
tool-bold = Bold
tool-italic = Italic
tool-heading = Heading
tool-link = Link
tool-picture = Picture
tool-list = Bulleted list
tool-numbers = Numbered list
tool-quote = Quotation
tool-code = Code
help = Help
help-with-this = Help with this page
help-title = Handbook
help-about = What a day’s work looks like for editors, coordinators and admins.
help-in-english = The handbook is written in English.
help-contents = Contents
