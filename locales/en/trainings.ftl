## Courses

courses-lede = Small groups, people who do the work, and exercises you can take home. In the classroom, in the virtual classroom, or at your place.
# For search engines. $country is the country's name as that country writes it.
courses-description = All IT courses of the academy ({ $country }) with dates, places, prices and seats left: programming, web, data, security, artificial intelligence and cloud.
courses-count = { $count ->
    [one] { $count } course
   *[other] { $count } courses
}
courses-none = There is no course here yet.
courses-no-match = No course fits all of this. Drop one filter:
courses-search = Words in the title
courses-search-button = Search
all-courses = All courses
related-trainings = Related trainings

# Values of the level facet, and on each course.
level-beginner = Beginner
level-intermediate = Intermediate
level-advanced = Advanced
# Delivery formats, as short nouns.
format-classroom = Classroom
format-virtual = Virtual classroom
format-in-house = In-house
days-long = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
hours-long = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
# Heads the date at which a course is next held.
next-date = Next date
no-date-yet = No date yet

## Filters

filters = Filters
filters-clear = Clear all filters
# Stands before the name of a filter: "Without Paris".
filter-drop = Without
# Words that were looked up, in quotation marks.
quoted = “{ $words }”
facet-topic = Topic
facet-level = Level
facet-format = Format
facet-city = City
facet-month = Month
facet-language = Language
facet-price = Price without tax
# Stands before the list of orders.
sort-label = Sort by
sort-title = Title
sort-date = Next date
sort-price = Price
# Languages that trainings are held in.
spoken-en = English
spoken-fr = French
spoken-ru = Russian
spoken-fi = Finnish

## Prices

# Stand after an amount of money. $rate is a rate such as 20%, $tax the tax's name.
price-with-tax = incl. { $rate } { $tax }
price-without-tax = excl. { $tax }
price-on-request = On request
# Heads the lowest price of a course in a list.
price-lowest = From
price-below = Below { $amount }
price-from = { $amount } and more

## A course

course-facts = At a glance
course-duration = Duration
course-price = Price
course-code = Code
course-dates = Dates and prices
course-no-date = There is no date yet.
course-ask-date = Ask us for one
course-outline = Outline
course-audience = Who it is for
course-prerequisites = What you should know
course-instructors = Who teaches
course-related = Related courses
course-articles = To read on

## Dates

sessions-lede = Every training that is open for booking, in the order of its date.
# For search engines. $country is the country's name as that country writes it.
sessions-description = Dates of all IT trainings of the academy ({ $country }), in the classroom and in the virtual classroom, with prices and seats left, as a list and as a calendar.
sessions-count = { $count ->
    [one] { $count } date
   *[other] { $count } dates
}
sessions-none = There is no date here just now.
sessions-no-match = No date fits all of this. Drop one filter:
# Names the choice between list and calendar.
sessions-view = View
sessions-list = List
sessions-calendar = Calendar
upcoming-trainings = Upcoming trainings
all-dates = All dates
# The caption of the table of dates.
dates-caption = Dates with places, prices and seats left
dates-when = Date
dates-training = Training
dates-where = Place
dates-price = Price
dates-seats = Seats
seats-left = { $count ->
    [one] { $count } seat left
   *[other] { $count } seats left
}
seats-few = { $count ->
    [one] Only { $count } seat left
   *[other] Only { $count } seats left
}
seats-full = Full
# $language is the language's name, as in spoken-fr.
held-in = held in { $language }
# Whose clocks a time is by. $offset is, for example, UTC+1.
time-of = { $city } time ({ $offset })
# What a virtual training's times are where the reader is. {begins} and {ends} are filled in by the browser.
time-yours = {"{begins}"}–{"{ends}"} where you are
month-empty = Nothing is held in this month.
month-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
month-zones = Times are those of the place; of virtual trainings, those of our main city. Each training's page names the time zone.

## A session

# Stands before the session's code.
session-label = Training
session-days = Days and times
session-cancelled = Cancelled
session-cancelled-text = This date will not be held.
session-over = Over
session-over-text = This date is over, or has begun.
session-other-dates = See other dates
session-virtual-text = You need a browser, a microphone and a quiet place. Two days before it begins we send you the way in and a page on which to try out your equipment.
session-course = All about this course
calendar-subscribe = Subscribe to these dates in your calendar
calendar-add = Add to your calendar

## Topics

# The title of a topic’s page, for search engines.
topic-title = { $topic }: courses and dates

## Cities

# The title of a city's page.
city-title = IT courses in { $city }
city-lede = Our rooms in { $city }, what is held there next, and the way to us.
# For search engines.
city-description = Dates of our IT trainings in { $city }, with prices, seats left, and how to find us.
city-venues = Where we teach
city-courses = Held here
room-seats = { $count ->
    [one] { $count } seat
   *[other] { $count } seats
}
