## Courses

courses-lede = Небольшие группы, преподаватели-практики и упражнения, которые остаются у вас. В аудитории, в виртуальном классе или у вас в компании.
# For search engines. $country is the country's name as that country writes it.
courses-description = Все курсы академии по ИТ ({ $country }) с датами, городами, ценами и числом свободных мест: программирование, веб, данные, безопасность, искусственный интеллект и облака.
courses-count = { $count ->
    [one] { $count } курс
    [few] { $count } курса
    [many] { $count } курсов
   *[other] { $count } курса
}
courses-none = Здесь пока нет курсов.
courses-no-match = Всем условиям сразу не отвечает ни один курс. Снимите один из фильтров:
courses-search = Слова из названия
courses-search-button = Найти
all-courses = Все курсы
related-trainings = Курсы по теме

# Values of the level facet, and on each course.
level-beginner = Начальный
level-intermediate = Средний
level-advanced = Продвинутый
# Delivery formats, as short nouns.
format-classroom = Очно
format-virtual = Виртуальный класс
format-in-house = Корпоративное обучение
days-long = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
}
hours-long = { $count ->
    [one] { $count } час
    [few] { $count } часа
    [many] { $count } часов
   *[other] { $count } часа
}
# Heads the date at which a course is next held.
next-date = Ближайшая дата
no-date-yet = Дата пока не назначена

## Filters

filters = Фильтры
filters-clear = Сбросить все фильтры
# Stands before the name of a filter: "Without Paris".
filter-drop = Без фильтра:
# Words that were looked up, in quotation marks.
quoted = «{ $words }»
facet-topic = Тема
facet-level = Уровень
facet-format = Формат
facet-city = Город
facet-month = Месяц
facet-language = Язык
facet-price = Цена без налога
# Stands before the list of orders.
sort-label = Сортировать
sort-title = по названию
sort-date = по ближайшей дате
sort-price = по цене
# Languages that trainings are held in.
spoken-en = Английский
spoken-fr = Французский
spoken-ru = Русский
spoken-fi = Финский

## Prices

# Stand after an amount of money. $rate is a rate such as 20%, $tax the tax's name.
price-with-tax = с { $tax } { $rate }
price-without-tax = без { $tax }
price-on-request = По запросу
# Heads the lowest price of a course in a list.
price-lowest = Цена от
price-below = До { $amount }
price-from = От { $amount }

## A course

course-facts = Коротко о курсе
course-duration = Продолжительность
course-price = Цена
course-code = Код
course-dates = Даты и цены
course-no-date = Дат пока нет.
course-ask-date = Спросите нас о датах
course-outline = Программа
course-audience = Для кого
course-prerequisites = Что нужно знать заранее
course-instructors = Кто преподаёт
course-related = Похожие курсы
course-articles = Что почитать

## Dates

sessions-lede = Все курсы, на которые открыта запись, в порядке дат.
# For search engines. $country is the country's name as that country writes it.
sessions-description = Расписание всех курсов академии по ИТ ({ $country }) в аудиториях и виртуальном классе: цены и свободные места, списком и в виде календаря.
sessions-count = { $count ->
    [one] { $count } дата
    [few] { $count } даты
    [many] { $count } дат
   *[other] { $count } даты
}
sessions-none = Сейчас здесь нет дат.
sessions-no-match = Всем условиям сразу не отвечает ни одна дата. Снимите один из фильтров:
# Names the choice between list and calendar.
sessions-view = Вид
sessions-list = Список
sessions-calendar = Календарь
upcoming-trainings = Ближайшие курсы
all-dates = Все даты
# The caption of the table of dates.
dates-caption = Даты, места проведения, цены и свободные места
dates-when = Дата
dates-training = Курс
dates-where = Где
dates-price = Цена
dates-seats = Места
seats-left = { $count ->
    [one] Осталось { $count } место
    [few] Осталось { $count } места
    [many] Осталось { $count } мест
   *[other] Осталось { $count } места
}
seats-few = { $count ->
    [one] Осталось всего { $count } место
    [few] Осталось всего { $count } места
    [many] Осталось всего { $count } мест
   *[other] Осталось всего { $count } места
}
seats-full = Мест нет
# $language is the language's name, as in spoken-fr.
held-in = язык: { $language }
# Whose clocks a time is by. $offset is, for example, UTC+1.
time-of = время: { $city } ({ $offset })
# What a virtual training's times are where the reader is. {begins} and {ends} are filled in by the browser.
time-yours = {"{begins}"}–{"{ends}"} по вашему времени
month-empty = В этом месяце занятий нет.
month-more = { $count ->
    [one] и ещё { $count }
    [few] и ещё { $count }
    [many] и ещё { $count }
   *[other] и ещё { $count }
}
month-zones = Указано время того города, где проходят занятия, а для виртуального класса — время нашего главного города. Часовой пояс назван на странице каждой группы.

## A session

# Stands before the session's code.
session-label = Группа
session-days = Дни и время
session-cancelled = Отменено
session-cancelled-text = Занятия в эти дни не состоятся.
session-over = Уже прошло
session-over-text = Занятия уже идут или закончились.
session-other-dates = Посмотреть другие даты
session-virtual-text = Вам понадобятся браузер, микрофон и тихое место. За два дня до начала мы пришлём инструкцию для входа и страницу, на которой можно проверить оборудование.
session-course = Всё об этом курсе
calendar-subscribe = Подписаться на эти даты в своём календаре
calendar-add = Добавить в свой календарь

## Topics

# The title of a topic’s page, for search engines.
topic-title = { $topic }: курсы и расписание

## Cities

# The title of a city's page.
city-title = Курсы ИТ: { $city }
city-lede = Наши аудитории, ближайшие курсы и дорога к нам: { $city }.
# For search engines.
city-description = { $city }: даты наших курсов ИТ, цены, свободные места и как нас найти.
city-venues = Где проходят занятия
city-courses = Курсы в этом городе
room-seats = { $count ->
    [one] { $count } место
    [few] { $count } места
    [many] { $count } мест
   *[other] { $count } места
}
