## Courses

office-courses-title = Courses
office-courses-about = What is taught: the facts of each course, and what it costs in each country.
office-courses-new = New course
office-courses-none = There is no course yet. Begin with a new one.
course-code-hint = The academy’s own number for it, such as WEB-120. No other course has it.
course-code-taken = Enter another code: a course has this one already
course-level = Level
course-days = Days
course-hours = Hours
course-hours-hint = Of teaching, over all days.
course-found-by = Where it is found
course-topics = Topics
course-formats = Delivery formats
course-formats-hint = Choose at least one.
course-formats-missing = Choose at least one delivery format
course-format-priced = Keep this format, or have its prices taken away first: a coordinator does that on the page “Prices”
course-related-hint = Those to look at next, the closest first.
course-related-add = Add a related course
course-related-one = Related course { $count }
course-other = Course
course-related-itself = Choose other courses: this one cannot go with itself

## What courses cost

course-prices = Prices
course-prices-hint = Net, one for each country and format in which the course is sold. Where there is none, the site says “on request”.
price-edition = Country
price-format = Format
price-net = Net price
price-net-hint = In the currency of the country.
price-add = Add a price
price-one = Price { $count }
price-format-not-given = Choose a format in which the course is given
price-twice = Choose another format: this country has a price for this one already
price-net-wrong = Enter an amount such as { $name }

## Articles

office-articles-title = Articles
office-articles-about = What is read: the topics of each article, its key terms and its points.
office-articles-new = New article
office-articles-none = There is no article yet. Begin with a new one.
article-topics = Topics
article-key-terms-hint = Terms of the glossary that a reader should know, in this order.
article-term = Term
article-term-add = Add a key term
article-term-one = Key term { $count }
article-points = Points
article-points-hint = Their words are written among the texts. A new point, and the removal of one, is up once the article is published again; the order changes at once.
article-point-title = Title of the point
article-point-add = Add a point
article-point-one = Point { $count }
article-point-unknown = Remove this point: the article does not have it, or has it twice here

## Glossary

office-terms-title = Glossary
office-terms-about = The words that are explained.
office-terms-new = New term
office-terms-none = There is no term yet. Begin with a new one.

## Standing pages

office-pages-title = Pages
office-pages-about = About us, privacy, terms: the pages that the footer names.
office-pages-new = New page
office-pages-none = There is no page yet. Begin with a new one.
page-slug-needed = Leave the slug as it is: the site itself leads to this page
page-needed = The site itself leads to this page. Take it off in each country instead.

## Instructors

office-instructors-title = Instructors
office-instructors-about = Who teaches.
office-instructors-new = New instructor
office-instructors-none = There is no instructor yet. Begin with a new one.
instructor-name = Name
instructor-name-hint = As the person writes it; it is the same in every language.
instructor-coming = Coming sessions

## What keeps a record, and lists of parts

records-sessions = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
course-related-to = { $count ->
    [one] { $count } course that names it as related
   *[other] { $count } courses that name it as related
}
parts-too-many = Keep at most { $count } of them
