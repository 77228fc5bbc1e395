## Sessions: their list

plan-title = Sessions
plan-about = Every date of every course, in-house ones too: what lies ahead, the next first. Words, months and states find past ones as well.
plan-new = New session
plan-none = There is no session yet. Begin with the first one.
plan-series = Several dates at once
plan-calendar = Calendar of the desk
plan-taken = Seats taken
plan-taken-of = { $taken } of { $seats }
plan-taken-of-minimum = { $taken } of { $seats }, minimum { $minimum }
plan-no-room = without a room
plan-lacks = Still lacks
plan-lacks-room = Without a room
plan-lacks-instructor = Without an instructor
plan-lacks-minimum = Below the minimum
plan-begins-soon = Within four weeks
plan-from = From the month
plan-to = Up to the month
plan-month-hint = Such as 2027-03.
plan-state = State
plan-state-held = Planned
plan-state-full = Full
plan-state-cancelled = Cancelled
plan-state-over = Over
chip-plan-format = Format: { $name }
chip-plan-instructor = Instructor: { $name }
chip-plan-begins = Begins: { $name }

## Their form

plan-course = Course
plan-edition = Edition
plan-format = Format
plan-format-hint = In-house ones are never on the site.
plan-language = Language
plan-code = Code
plan-code-hint = Leave it empty to have it made from the course and the first day.
plan-where = Where
plan-city = City
plan-city-hint = For a classroom. Times are those of the city’s clocks; without a city, those of the edition.
plan-room = Room
plan-room-hint = With its number of seats. It can be chosen later.
plan-when = When
plan-zone = Time zone
plan-days = Days
plan-days-hint = In their order, by the clocks of the place.
plan-day = Day
plan-begins = Begins
plan-ends = Ends
plan-add-day = Add a day
plan-one-day = Day { $count }
plan-dates = The same again
plan-dates-hint = The first day of each further session. Its other days follow as they do in the first one.
plan-add-date = Add a date
plan-one-date = Date { $count }
plan-who = Seats and people
plan-seats = Seats
plan-seats-hint = No more than the room has.
plan-minimum = Minimum participants
plan-minimum-hint = With fewer, the front page tells of the session in the four weeks before it begins. Leave it empty to hold it with any number.
plan-net = Price of its own
plan-net-hint = Net, in the edition’s currency, such as 1290.50. Leave it empty for the course’s price.
plan-instructors = Instructors
plan-instructor = Instructor
plan-series-made = All dates are there now. This is the first one, { $name }.

## Calling one off

plan-cancel = Call it off
plan-cancelled = { $name } is called off.
plan-cancel-title = Call { $name } off?
plan-cancel-text = It stays on the site and in calendars, marked as cancelled. Its room and its instructors are free again.
plan-reinstate = Hold it after all
plan-reinstated = { $name } will be held after all.
plan-reinstate-title = Hold { $name } after all?
plan-reinstate-text = It goes back into calendars and can be booked again, if its room and its instructors are still free.
plan-leave = Leave it as it is
change-reinstated = Held after all
use-seats = { $count ->
    [one] { $count } seat is taken
   *[other] { $count } seats are taken
}
use-site = { $count ->
    [one] It is on the site. Call it off instead, so that those who have its date hear of it
   *[other] It is on the site. Call it off instead, so that those who have its dates hear of it
}

## The calendar of the desk

plan-rows = What the rows are
plan-month-empty = Nothing is held in this month.
plan-clash = At the same time as { $name }
plan-clocks = Times are those of each place. What has the same room or the same instructor at the same time is marked.

## What is wrong with a field

fault-plan-no-day = Add at least one day
fault-plan-many-days = Plan at most { $count } days
fault-plan-day = Enter a day such as 2027-03-29
fault-plan-time = Enter a time such as 09:30
fault-plan-past = This day is over. Enter one that lies ahead
fault-plan-ends = Enter a time after { $time }, when it begins
fault-plan-order = This day begins before the one above has ended. Move it up, or enter a later day or time
fault-plan-gap = { $time } does not exist on { $day } in { $zone }: the clocks go from { $before } straight to { $after }. Enter a time before { $before }, or { $after } or later
fault-plan-twice = { $time } comes twice on { $day } in { $zone }, where the clocks are put back: at { $first } UTC and at { $second } UTC. Enter a time before { $before }, or { $after } or later
fault-plan-format = { $name } is not given in this format. Choose another, or add the format to the course
fault-plan-course-booked = Seats are taken on this course. Choose it again, and plan another session
fault-plan-city = Choose the city of the classroom
fault-plan-city-elsewhere = Choose a city of { $name }
fault-plan-no-place = Leave this empty: only a classroom has one
fault-plan-room-elsewhere = This room is in another city. Choose one in this city
fault-plan-room-small = The room { $name } has { $count } seats. Enter no more, or choose another room
fault-plan-room-taken = On { $day } the room is taken by { $name }. Choose another room or another day
fault-plan-instructor-taken = On { $day } { $who } teaches { $name }. Choose somebody else or another day
fault-plan-seats-taken = { $count ->
    [one] { $count } seat is taken already. Enter at least as many
   *[other] { $count } seats are taken already. Enter at least as many
}
fault-plan-minimum = { $count ->
    [one] This is more than the { $count } seat. Enter no more, or leave it empty
   *[other] This is more than the { $count } seats. Enter no more, or leave it empty
}
fault-plan-price = Enter an amount in { $currency } such as 1290.50, without the currency
fault-plan-code-taken = Another session has this code. This one is free: { $name }
fault-plan-no-date = Add at least one date
fault-plan-many-dates = Plan at most { $count } dates at once
fault-plan-series-over = This date is over another one of the series. Enter one after it
fault-plan-series-twice = This date is in the series already. Enter another one
fault-plan-same = { $name } is this course at this time already. If you mean another one, give it a code of its own
