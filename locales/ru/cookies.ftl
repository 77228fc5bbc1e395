## The banner

banner-label = Файлы cookie
banner-title = Файлы cookie на этом сайте
banner-text = Мы сохраняем один файл cookie: он нужен сайту, чтобы запомнить ваш ответ. Если вы согласны, мы запомним и ваши предпочтения: страну и оформление, светлое или тёмное.
banner-accept = Принять
banner-refuse = Отклонить
banner-choose = Выбрать

## The settings page

cookies-lede = Обязательный файл cookie отключить нельзя: он хранит ваш ответ. Всё остальное решаете вы.
cookies-optional = Необязательные файлы cookie
cookies-preferences = Предпочтения
cookies-preferences-hint = Выбранная страна и оформление хранятся на этом устройстве один год.
cookies-save = Сохранить настройки
cookies-saved = Настройки сохранены.
appearance-title = Оформление
appearance-hint = Сохраняется, только если выше разрешены предпочтения.
appearance-system = Как на устройстве
appearance-light = Светлое
appearance-dark = Тёмное
appearance-choose = Выберите оформление: как на устройстве, светлое или тёмное

## The table in the cookie policy

cookies-table = Все файлы cookie этого сайта
cookies-name = Название
cookies-kind = Вид
cookies-purpose = Для чего нужен
cookies-kept = Срок хранения
cookies-necessary = Обязательный
cookie-consent-purpose = Хранит ваше решение о файлах cookie, чтобы мы не спрашивали на каждой странице.
cookie-edition-purpose = Запоминает страну, страницы которой вы читали последними.
cookie-appearance-purpose = Запоминает, какие страницы вам удобнее: светлые или тёмные.
days-count = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
}
