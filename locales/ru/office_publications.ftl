# What is up where, and what is prepared: the publications of a record, the matrix, previews.

## What is up and what is prepared

stands-up = Опубликовано
stands-never = Ещё не публиковалось
stands-withdrawn = Снято с публикации
stands-not-offered = Не предлагается
stands-draft = Черновик
stands-in-review = На проверке
stands-scheduled = Запланировано
publications-title = Публикации
publications-caption = Где опубликовано и что готовится
publications-edition = Издание
publications-up = На сайте
publications-prepared = Готовится
publications-texts = Тексты
publications-steps = Что можно сделать
publications-since = с { $name }
publications-revision = редакция { $count }
publications-newer = Есть новые тексты: редакция { $count }
publications-outdated = Это редакция { $count }, уже не последняя
publications-goes-up = выйдет { $name }
publications-nothing-prepared = Ничего
publications-on-site = Открыть на сайте
publications-not-yours = Этим изданием занимается другой редактор.
publications-ticked = С отмеченными изданиями
publication-day = День
publication-time = Время
publication-time-hint = По местному времени каждого издания.
publication-comment = Что нужно изменить
publication-day-wrong = Укажите день, например 2027-01-31
publication-time-wrong = Укажите время, например 09:30
publication-time-over = { $name }: это время уже прошло. Укажите более позднее
publication-time-left-out = { $name }: часы переводят вперёд, и этого времени не существует. Укажите другое время
publication-time-twice = { $name }: часы переводят назад, и это время наступает дважды. Укажите другое время
publication-comment-missing = Напишите, что нужно изменить
publication-comment-wrong = Уложитесь в { $count } знаков
publication-no-step = Выберите, что сделать
publication-none-ticked = Отметьте хотя бы одно издание
publication-changed = Кто-то изменил это, пока страница была открыта. Посмотрите ещё раз и решите
publication-gone = Этой записи больше нет
publication-not-new = { $name }: новейшие тексты уже опубликованы
publication-not-scheduled = { $name }: ничего не запланировано
publication-not-to-review = { $name }: уже на проверке или запланировано
publication-not-in-review = { $name }: не на проверке
publication-not-up = { $name }: не опубликовано
publication-without-words = { $name }: тексты, нужные для страницы, ещё не написаны

## Steps

step-publish = Опубликовать сейчас
step-schedule = Запланировать
step-unschedule = Отменить план
step-review = Отправить на проверку
step-send-back = Вернуть на доработку
step-withdraw = Снять с публикации
step-publish-ticked = Опубликовать отмеченные сейчас
step-schedule-ticked = Запланировать отмеченные
step-unschedule-ticked = Отменить план для отмеченных
step-review-ticked = Отправить отмеченные на проверку
step-send-back-ticked = Вернуть отмеченные на доработку
step-withdraw-ticked = Снять отмеченные с публикации
step-publish-done = { $count ->
    [one] Опубликована { $count } публикация
    [few] Опубликованы { $count } публикации
   *[other] Опубликовано { $count } публикаций
}
step-schedule-done = { $count ->
    [one] Запланирована { $count } публикация
    [few] Запланированы { $count } публикации
   *[other] Запланировано { $count } публикаций
}
step-unschedule-done = { $count ->
    [one] { $count } публикация больше не запланирована
    [few] { $count } публикации больше не запланированы
   *[other] { $count } публикаций больше не запланировано
}
step-review-done = { $count ->
    [one] { $count } публикация на проверке
    [few] { $count } публикации на проверке
   *[other] { $count } публикаций на проверке
}
step-send-back-done = { $count ->
    [one] { $count } публикация возвращена
    [few] { $count } публикации возвращены
   *[other] { $count } публикаций возвращено
}
step-withdraw-done = { $count ->
    [one] { $count } публикация снята
    [few] { $count } публикации сняты
   *[other] { $count } публикаций снято
}
message-undo = Отменить
undo-done = { $count ->
    [one] { $count } публикация снова как прежде
    [few] { $count } публикации снова как прежде
   *[other] { $count } публикаций снова как прежде
}
undo-done-too-late = { $count ->
    [one] { $count } публикация снова как прежде, но те, чьё время публикации уже прошло, стали черновиками
    [few] { $count } публикации снова как прежде, но те, чьё время публикации уже прошло, стали черновиками
   *[other] { $count } публикаций снова как прежде, но те, чьё время публикации уже прошло, стали черновиками
}
undo-changed-since = Одну из них с тех пор изменили. Ничего не отменено
undo-nothing = Отменять нечего

## Texts of an edition

coverage-stale = { $count ->
    [one] { $count } устарел
    [few] { $count } устарели
   *[other] { $count } устарело
}
coverage-missing = { $count ->
    [one] { $count } не переведён
    [few] { $count } не переведены
   *[other] { $count } не переведено
}
coverage-translated = { $count ->
    [one] { $count } переведён
    [few] { $count } переведены
   *[other] { $count } переведено
}
coverage-local = { $count ->
    [one] { $count } местный
    [few] { $count } местных
   *[other] { $count } местных
}
coverage-write = Написать

## The matrix of record by edition

matrix-title = Обзор изданий
matrix-about = Что в каком издании опубликовано, каких текстов нет и какие устарели.
matrix-none = Записей этого вида ещё нет.
matrix-kind = Вид
matrix-state = Публикация
matrix-texts = Состояние текстов
matrix-stale = Устаревшие
matrix-missing = Без перевода
matrix-words = Слова из названия
matrix-chip-edition = Издание: { $name }
matrix-chip-state = Публикация: { $name }
matrix-chip-texts = Тексты: { $name }
matrix-chip-words = Название: { $name }
matrix-record = Запись
matrix-newer = есть новые тексты
matrix-bulk = С отмеченными записями
matrix-step = Что сделать
matrix-in = В этих изданиях
matrix-go-on = Продолжить
matrix-none-ticked = Отметьте хотя бы одну запись
matrix-confirm = { $count ->
    [one] { $count } публикация
    [few] { $count } публикации
   *[other] { $count } публикаций
}
matrix-left = { $count ->
    [one] { $count } останется как есть
    [few] { $count } останутся как есть
   *[other] { $count } останется как есть
}
matrix-nothing = С этими записями в этих изданиях делать нечего.
matrix-back = Назад к списку

## Previews

preview-make = Ссылка на предпросмотр
preview-made = Предпросмотр ({ $name }) семь дней доступен всем, у кого есть ссылка:

## The change log and the jobs

preview-note = Это предпросмотр. На сайте страница выглядит иначе.
change-published = Опубликовано
change-scheduled = Запланировано
change-unscheduled = План отменён
change-sent-to-review = Отправлено на проверку
change-sent-back = Возвращено на доработку
change-withdrawn = Снято с публикации
change-undone = Отменено
change-preview-made = Создана ссылка на предпросмотр
job-publish-scheduled = Опубликовать запланированное
