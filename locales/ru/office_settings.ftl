## The academy's settings

settings-title = Настройки
settings-about = Названия академии, её логотип, её реквизиты и отправитель её писем.
settings-general = Академия
settings-academy = Название
settings-academy-hint = Так сайт называет себя везде.
settings-logo = Логотип
settings-logo-none = Без картинки: знак программы
settings-logo-hint = Картинка из медиатеки, лучше с прозрачным фоном. Она стоит перед названием на каждой странице, высотой в 40 пикселей.
settings-editions = Каждая страна
settings-editions-hint = Контакты, налог и отправитель писем указаны в издании.
settings-legal = Реквизиты
settings-legal-name = Полное наименование
settings-legal-hint = Стоят внизу каждой страницы и в контактах. Пустое не показывается.
settings-registration = Регистрационный номер
settings-address = Юридический адрес
section-mail = Почта
settings-sender = Имя отправителя
settings-sender-hint = Так его показывает почта. Если пусто: имя академии, иначе из настроек программы.
settings-reply-to = Адрес для ответов
settings-reply-to-hint = Адрес, который кто-то читает. Если пусто: адрес академии, иначе отправителя.
editions-interface = Слова интерфейса
editions-unspoken = На языке издания { $name } у интерфейса пока нет слов: кнопки и заголовки там на английском. Тексты показываются на своём языке, как написаны.

## Addresses that are gone

redirects-title = Перенаправления
redirects-about = Адреса, которых больше нет, и страницы, куда они ведут сегодня.
redirects-new = Новое перенаправление
redirects-none = Перенаправлений пока нет. Записям, которые сменили адрес, они не нужны.
redirects-everywhere = Все издания
redirects-source = Старый адрес
redirects-source-hint = После кода издания, например blog/old-article.
redirects-target = Ведёт на
redirects-target-hint = Существующая страница, например articles/new-article. С кодом издания впереди — страница этого издания: /gb/courses.
redirects-deletion = Кто перейдёт по старому адресу, страницы больше не найдёт.
redirects-former = Прежние адреса записей
redirects-former-about = Переименованные записи. Их старые адреса всегда ведут к ним в каждом издании, где они опубликованы.
redirects-former-none = Ни одна запись ещё не сменила адрес.
redirect-no-path = Введите путь на сайте, например blog/old-article
redirect-other-edition = Это адрес издания { $name }: выберите его или уберите его код
redirect-taken = С этого адреса уже есть перенаправление
redirect-loop = Это ведёт обратно на старый адрес
redirect-hides = По адресу { $name } есть страница, её бы не стало видно
redirect-moved = Этот адрес уже ведёт на { $name }
redirect-nowhere = По этому адресу страницы нет
kind-redirect = Перенаправление
