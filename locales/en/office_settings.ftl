## The academy's settings

settings-title = Settings
settings-about = The academy’s names, its logo, its legal details, and who sends its mail.
settings-general = The academy
settings-academy = Name
settings-academy-hint = As the site names itself, everywhere.
settings-logo = Logo
settings-logo-none = No picture: the sign of the program
settings-logo-hint = A picture from Media, best with a transparent ground. It stands before the name, 40 pixels high, on every page.
settings-editions = Each country
settings-editions-hint = Contact, tax and the sender of its mail stand in the edition.
settings-legal = Legal details
settings-legal-name = Legal name
settings-legal-hint = These stand at the foot of every page and under Contact. What is empty is left out.
settings-registration = Registration number
settings-address = Registered address
section-mail = Mail
settings-sender = Name of the sender
settings-sender-hint = As mailboxes show it. Left empty: that of the academy, else as the program is set up.
settings-reply-to = Answers go to
settings-reply-to-hint = An address that somebody reads. Left empty: that of the academy, else the sender’s.
editions-interface = Words of the interface
editions-unspoken = The interface has no words in the language of { $name } yet: its buttons and headings are in English there. Texts are shown in its own language as they are written.

## Addresses that are gone

redirects-title = Redirects
redirects-about = Addresses that are gone, and the pages they lead to today.
redirects-new = New redirect
redirects-none = There is no redirect yet. Records that get another address need none.
redirects-everywhere = All editions
redirects-source = Old address
redirects-source-hint = Behind the edition’s code, such as blog/old-article.
redirects-target = Leads to
redirects-target-hint = A page that is there, such as articles/new-article. With the code of an edition before it, one of that edition: /gb/courses.
redirects-deletion = Whoever follows the old address finds no page any more.
redirects-former = Former addresses of records
redirects-former-about = Records that were renamed. Their old addresses lead to them for ever, in every edition where they are up.
redirects-former-none = No record has got another address yet.
redirect-no-path = Enter a path of the site, such as blog/old-article
redirect-other-edition = This is an address of { $name }: choose that edition, or leave its code out
redirect-taken = There is a redirect from this address already
redirect-loop = This leads back to the old address
redirect-hides = There is a page at { $name }, which this would hide
redirect-moved = This address leads to { $name } already
redirect-nowhere = There is no page at this address
kind-redirect = Redirect
