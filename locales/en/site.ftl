## The front door

chooser-title = Choose your country
# For search engines. $academy is the academy's name.
chooser-description = { $academy } teaches IT in classrooms and in virtual classrooms in several countries. Choose yours to read in your own language.
welcome-title = The server is running. Its database is still empty.
welcome-text = Nothing is published yet, so there is no page to show. Two ways lead on from here.
welcome-demo-title = Look around in the demo academy
welcome-demo-text = Run this beside the server. It makes an invented academy in five countries, with articles and a glossary, in a folder of its own, and tells you where to open it.
welcome-help-title = Begin with your own
welcome-help-text = Everything that can be done from the command line is listed here:

## Home

home-where = Where to find us
home-cities = Our cities
home-topics = What we teach

## Articles

latest-articles = Latest articles
all-articles = All articles
articles-lede = What our instructors draw on the board, written down to be read in peace.
articles-description = Articles by our instructors on programming, databases, security, data and the cloud, written for people who want to understand what they use.
articles-topics = Topics
articles-all-topics = All topics
articles-count = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
articles-none = There is no article here yet.
feeds-follow = Follow our articles:
# Stands before a date.
article-published = Published on
article-key-terms = Key terms

## Glossary

glossary-lede = The words that our articles and trainings use, each explained so that the explanation needs no other.
glossary-description = The words of IT from A to Z, each explained in a sentence and at length, with the articles that use it.
glossary-letters = Letters
glossary-none = There is no term here yet.
terms-count = { $count ->
    [one] { $count } term
   *[other] { $count } terms
}
term-articles = Articles that use this term

## Contact

contact-lede = Write or call: a person who teaches will answer, on working days and usually the same day.
# For search engines. $country is the country's name as that country writes it.
contact-description = How to reach the academy ({ $country }): mail, telephone, and the addresses of our classrooms with directions.
