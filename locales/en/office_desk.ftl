# The desk: the front page, the search, keys, and what is said in reviews.

## The front page

desk-today = To look at today
desk-quiet = Nothing needs you today.
desk-all = All of it:
desk-stale = Texts to bring up to date
desk-in-review = In review
desk-scheduled = Goes up today
desk-answers = Answers to you
desk-no-instructor = Soon, without an instructor
desk-no-room = Soon, without a room
desk-below-minimum = Soon, below the minimum
desk-of-minimum = { $taken } of { $minimum }
desk-unsent = Forms you have not sent
desk-visited = Opened last
desk-charts = In figures
desk-figures = The figures as a table
desk-chart-sessions = Sessions by month
desk-chart-publications = Publications by edition
desk-chart-changes = Changes by day
desk-month = Month
desk-day = Day
plan-move = Move

## The search

search-title = Search
search-field = Search all records
search-go = Find
search-words = What are you looking for?
search-hint = The beginning of a name, words of it, a slug, or the code of a course or a session.
search-nothing = Nothing found for “{ $name }”.
search-nothing-hint = Try fewer words, or only the beginning of one. Or look through a list:
search-more = All that was found:
search-shown = { $count ->
    [one] { $count } record is shown
   *[other] { $count } records are shown
}

## Keys

shortcuts-title = Keyboard shortcuts
shortcuts-about = What single keys do in the back office. Everything is also reached by links and buttons.
shortcuts-search = Go to the search field
shortcuts-help = Show these keys
shortcuts-on = They are on for your account.
shortcuts-off = They are off for your account.
shortcuts-turn-off = Turn shortcuts off
shortcuts-turn-on = Turn shortcuts on
shortcuts-are-on = Shortcuts are on
shortcuts-are-off = Shortcuts are off
shortcuts-never = They do nothing while you type in a field, and need JavaScript.
shortcuts-close = Close the shortcuts

## What is said in reviews

review-title = Review
review-note = A note for who looks at it
review-asked = { $name } asked for a review
review-said = { $name }
review-sent-back = { $name } sent it back
review-nobody = The program
review-words = Say something about { $name }
review-words-missing = Write what you want to say
review-say = Say it
review-settle = Settled
review-settled = Settled for { $name }
review-commented = It was said about { $name }
review-settled-before = { $count ->
    [one] { $count } settled comment
   *[other] { $count } settled comments
}
change-commented = Said in a review
change-comment-resolved = Comment settled
job-review-letter = Tell what was said in a review

## Letters about reviews

# $author is who said it, $record what it is about, $edition in which country.
mail-review-comment-subject = Somebody answered in a review
mail-review-comment-text = { $author } has said something about “{ $record }” ({ $edition }):
mail-review-sent-back-subject = Your text was sent back
mail-review-sent-back-text = { $author } has looked at “{ $record }” ({ $edition }) and sent it back:
mail-review-call = Open the review
mail-review-why = You get this message because you take part in this review at { $academy }.

## What the fields of changes are called

told-address = Network address
told-cancelled = Called off
told-comment = What was said
told-commented-by = By whom it was said
told-hours = Hours
told-key-terms = Key terms
told-level = Level
told-points = Points
told-prepared-revision = Prepared revision
told-prices = Prices
told-publish-at = Goes up
told-published-at = Up since
told-revision = Revision
told-role = Role
told-rooms = Rooms
told-version = Version
told-withdrawn = Left out
told-yes = Yes
told-no = No
