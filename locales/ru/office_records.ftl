## Courses

office-courses-title = Курсы
office-courses-about = Чему мы учим: сведения о каждом курсе и его цена в каждой стране.
office-courses-new = Новый курс
office-courses-none = Пока нет ни одного курса. Начните с нового.
course-code-hint = Собственный номер академии, например WEB-120. Другого курса с ним нет.
course-code-taken = Введите другой код: такой уже есть у другого курса
course-level = Уровень
course-days = Дни
course-hours = Часы
course-hours-hint = Занятий за все дни.
course-found-by = Где его найти
course-topics = Темы
course-formats = Форматы
course-formats-hint = Выберите хотя бы один.
course-formats-missing = Выберите хотя бы один формат
course-format-priced = Оставьте этот формат или сначала уберите его цены: это делает координатор на странице «Цены»
course-related-hint = Что посмотреть дальше, самый близкий первым.
course-related-add = Добавить похожий курс
course-related-one = Похожий курс { $count }
course-other = Курс
course-related-itself = Выберите другие курсы: этот не может быть похож сам на себя

## What courses cost

course-prices = Цены
course-prices-hint = Без налога, одна на каждую страну и формат, в которых продаётся курс. Где цены нет, на сайте стоит «по запросу».
price-edition = Страна
price-format = Формат
price-net = Цена без налога
price-net-hint = В валюте страны.
price-add = Добавить цену
price-one = Цена { $count }
price-format-not-given = Выберите формат, в котором проводится курс
price-twice = Выберите другой формат: для этого у страны уже есть цена
price-net-wrong = Введите сумму, например { $name }

## Articles

office-articles-title = Статьи
office-articles-about = Что мы публикуем: темы статей, ключевые термины и пункты.
office-articles-new = Новая статья
office-articles-none = Пока нет ни одной статьи. Начните с новой.
article-topics = Темы
article-key-terms-hint = Термины глоссария, которые стоит знать читателю, в этом порядке.
article-term = Термин
article-term-add = Добавить ключевой термин
article-term-one = Ключевой термин { $count }
article-points = Пункты
article-points-hint = Их слова пишут среди текстов. Новый пункт и удаление пункта видны после следующей публикации статьи; порядок меняется сразу.
article-point-title = Заголовок пункта
article-point-add = Добавить пункт
article-point-one = Пункт { $count }
article-point-unknown = Уберите этот пункт: его нет в статье, или здесь он стоит дважды

## Glossary

office-terms-title = Глоссарий
office-terms-about = Слова, которые мы объясняем.
office-terms-new = Новый термин
office-terms-none = Пока нет ни одного термина. Начните с нового.

## Standing pages

office-pages-title = Страницы
office-pages-about = О нас, конфиденциальность, условия: страницы, названные внизу сайта.
office-pages-new = Новая страница
office-pages-none = Пока нет ни одной страницы. Начните с новой.
page-slug-needed = Оставьте адрес как есть: на эту страницу ведёт сам сайт
page-needed = На эту страницу ведёт сам сайт. Вместо этого снимите её с публикации в каждой стране.

## Instructors

office-instructors-title = Преподаватели
office-instructors-about = Кто преподаёт.
office-instructors-new = Новый преподаватель
office-instructors-none = Пока нет ни одного преподавателя. Начните с нового.
instructor-name = Имя
instructor-name-hint = Так, как пишет сам человек; оно одинаково на всех языках.
instructor-coming = Предстоящие занятия

## What keeps a record, and lists of parts

records-sessions = { $count ->
    [one] { $count } занятие
    [few] { $count } занятия
    [many] { $count } занятий
   *[other] { $count } занятия
}
course-related-to = { $count ->
    [one] { $count } курс, который называет его похожим
    [few] { $count } курса, которые называют его похожим
    [many] { $count } курсов, которые называют его похожим
   *[other] { $count } курса, которые называют его похожим
}
parts-too-many = Оставьте не больше { $count }
