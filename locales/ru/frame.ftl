# The language's own name, as the edition switcher shows it.
language-name = Русский
skip-to-content = Перейти к содержанию

## Navigation

nav-main = Основное меню
nav-menu = Меню
nav-close = Закрыть
nav-home = Главная
nav-courses = Курсы
nav-sessions = Расписание
nav-articles = Статьи
nav-glossary = Глоссарий
nav-contact = Контакты
nav-sign-in = Войти
nav-account = Личный кабинет
breadcrumbs-label = Навигационная цепочка
# Names the list of countries, for those who do not see it.
switcher-label = Страна и язык
# Read out after the country's name, which begins the sentence.
switcher-change = : сменить страну

## Footer

footer-about = Обучение ИТ в аудиториях и виртуальных классах.
footer-pages = Академия
footer-cities = Города
footer-read = Почитать
cookie-settings = Настройки cookie
feed-rss = Статьи в RSS
feed-atom = Статьи в Atom

## Lists

pages-label = Страницы
pages-previous = Назад
pages-next = Вперёд
pages-here = Страница { $page }
filter-remove = Убрать фильтр

## The call to get in touch, below articles and on the home page

call-title = Не знаете, с чего начать?
call-text = Напишите в двух строках, чем вы занимаетесь и чему хотели бы научиться. Вам ответит тот, кто сам преподаёт.
call-button = Связаться с нами
