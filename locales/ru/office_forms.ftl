## The lists and forms of records

topics-title = Темы
topics-about = О чём курсы и статьи.
topics-new = Новая тема
topics-none = Тем пока нет. Начните с первой.
record-created = Создано: { $name }.
record-saved = Сохранено: { $name }.
record-deleted = Удалено: { $name }.
record-save = Сохранить
record-save-another = Сохранить и добавить ещё
record-copy = Копировать
record-delete = Удалить
record-on-site = Посмотреть на сайте
tab-facts = Данные
tab-texts = Тексты
tab-publications = Где опубликовано
tab-history = История
column-name = Название
column-slug = Адрес
column-changed = Изменено
list-csv = Этот список в CSV
choice-none = Нет
record-gone = Эта запись тем временем удалена
record-gone-text = То, что вы ввели, не сохранено. Оно стоит здесь, чтобы вы могли скопировать его туда, где оно теперь нужно.
record-gone-list = К списку
part-up = Выше
part-down = Ниже
part-remove = Убрать

## Filters of records

filter-words = Слова
filter-edition = В издании
filter-publication = Состояние
filter-topic = Тема
filter-size = Записей на странице
chip-words = Со словами: { $name }
chip-edition = В издании: { $name }
chip-topic = Тема: { $name }
state-draft = Черновик
state-in-review = На проверке
state-scheduled = Запланировано
state-published = Опубликовано
state-archived = В архиве

## Fields that many forms have

field-title = Заголовок
field-title-hint = По-английски; переводы добавляются потом.
field-slug = Часть адреса
field-slug-hint = Последняя часть адреса. Когда она меняется, старый адрес ведёт на новый.
field-slug-new-hint = Последняя часть адреса. Оставьте пустым, чтобы она получилась из заголовка.
field-position = Место по порядку
field-position-hint = Списки идут по этим числам, начиная с наименьшего.

## What is wrong with a field

fault-missing = Заполните это поле
fault-one-line = Напишите это в одну строку, без управляющих символов
fault-too-long = Напишите не больше { $count } символов
fault-number = Введите целое число от { $name } до { $count }
fault-slug = Используйте строчные буквы от a до z, цифры и одиночные дефисы, например web-security
fault-slug-taken = Этот адрес уже занят. Свободен такой: { $name }
fault-not-chosen = Выберите что-нибудь
fault-not-listed = Выберите из списка
fault-look = Посмотреть

## Two who save at once

conflict-title = Пока вы писали, это сохранил кто-то другой
conflict-text = Ничего не потеряно. Посмотрите на эти поля: их изменили вы оба. В поле стоит ваше значение, под ним — чужое. Потом сохраните ещё раз.
conflict-taken = Эти изменил только другой человек. Его значение теперь в форме.
conflict-theirs = Чужое значение:
conflict-take = Взять чужое
conflict-is-theirs = Кто-то изменил это, пока вы писали.

## Words that were not saved

unsent-offer = Здесь остались ваши несохранённые слова, { $when }.
unsent-resume = Продолжить с ними
unsent-forget = Выбросить их

## Deleting

deletion-title = Удалить { $name }?
deletion-text = Это исчезнет из всех изданий вместе с текстами, навсегда. То, что с этим происходило, останется в журнале изменений.
deletion-up = Сейчас посетители видят это в изданиях:
deletion-archive = Лучше убрать в архив: оттуда можно вернуть
deletion-in-use = Удалить нельзя, пока это нужно другим:
deletion-changed = С тех пор как вы спросили, это изменили. Посмотрите ещё раз, прежде чем удалять.
deletion-button = Удалить навсегда
deletion-not = Оставить
use-courses = { $count ->
    [one] { $count } курс
    [few] { $count } курса
   *[other] { $count } курсов
}
use-articles = { $count ->
    [one] { $count } статья
    [few] { $count } статьи
   *[other] { $count } статей
}
use-redirects = { $count ->
    [one] { $count } перенаправление, которое ведёт сюда
    [few] { $count } перенаправления, которые ведут сюда
   *[other] { $count } перенаправлений, которые ведут сюда
}
change-saved = Сохранено
change-deleted = Удалено
