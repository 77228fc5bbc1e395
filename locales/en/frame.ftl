# The language's own name, as the edition switcher shows it.
language-name = English
skip-to-content = Skip to content

## Navigation

nav-main = Main
nav-menu = Menu
nav-close = Close
nav-home = Home
nav-courses = Courses
nav-sessions = Dates
nav-articles = Articles
nav-glossary = Glossary
nav-contact = Contact
nav-sign-in = Sign in
nav-account = Your account
breadcrumbs-label = Breadcrumb
# Names the list of countries, for those who do not see it.
switcher-label = Country and language
# Read out after the country's name, which begins the sentence.
switcher-change = : change country

## Footer

footer-about = IT training in classrooms and in virtual classrooms.
footer-pages = The academy
footer-cities = Cities
footer-read = Read
cookie-settings = Cookie settings
feed-rss = Articles as RSS
feed-atom = Articles as Atom

## Lists

pages-label = Pages
pages-previous = Previous
pages-next = Next
pages-here = Page { $page }
filter-remove = Remove the filter

## The call to get in touch, below articles and on the home page

call-title = Not sure where to begin?
call-text = Write two lines about what you do and what you would like to be able to do. A person who teaches will answer.
call-button = Get in touch
