## The words of a record, layer by layer

layers-label = Слои
layer-shared = Общий, по-английски
layer-language = { $name }, все издания
layer-edition = Только { $name }
layer-written = { $count ->
    [one] { $count } текст
    [few] { $count } текста
   *[other] { $count } текстов
}
layer-missing = { $count ->
    [one] { $count } отсутствует
   *[other] { $count } отсутствуют
}
layer-stale = { $count ->
    [one] { $count } устарел
   *[other] { $count } устарели
}
texts-up-nowhere = Сохранённое здесь не появится на сайте, пока не будет опубликовано.
texts-to-publications = Где опубликовано
texts-read-only = Эти тексты можно читать. Чтобы их писать, нужна роль редактора во всех изданиях, которые их показывают.
texts-shared-hint = Каждое издание показывает эти слова там, где у него нет своих. Пустое поле означает, что здесь ничего нет.
texts-layer-hint = Оставьте поле пустым, и будет показан соседний текст. Отметьте «здесь ничего», и не будет показано ничего.
texts-save = Сохранить тексты
texts-saved = Сохранено: { $name }. На сайте это появится только после публикации.
texts-unchanged = Ничего не изменилось: { $name }
texts-restored = Восстановлено: { $name }. На сайте это появится только после публикации.
text-point = Пункт { $count }
text-of-point = Пункт { $number }: { $name }
text-of-lost-point = Пункт, которого больше нет: { $name }
text-below = Ниже: { $name }
text-missing = Отсутствует
text-says-nothing = Здесь ничего
text-is-absent = На этом слое нет текста
text-nothing = Здесь ничего
text-right = По-прежнему верно
text-preview = Предпросмотр
text-preview-label = Как это покажет страница
text-stale-changed = Изменилось с тех пор, как это было написано
text-stale-new = Теперь ниже стоит другой текст. Этот написан по прежнему.
text-stale-gone = Текста, по которому это было написано, больше нет.

slot-title = Заголовок
slot-name = Название
slot-word = Слово
slot-headline = Девиз
slot-tagline = Подзаголовок
slot-summary = Краткое описание
slot-short = Краткое определение
slot-long = Подробное объяснение
slot-description = Для поисковых систем
slot-introduction = Введение
slot-text = Текст
slot-biography = Биография
slot-body = Основной текст
slot-closing = Заключение
slot-directions = Как добраться
slot-outline = Программа
slot-audience = Для кого
slot-prerequisites = Что нужно знать заранее

## What is wrong with a text, and what could be better

fault-words-and-nothing = Напишите текст или отметьте «здесь ничего», но не то и другое сразу
fault-text-needed = Напишите здесь что-нибудь: опубликованная страница без этого не обойдётся
fault-control = Уберите невидимые управляющие символы
warning-image = У изображения нет текста для незрячих. Опишите его в квадратных скобках.
warning-heading = Заголовок пропускает уровень. Сначала ставьте ##, потом ###.

## Two who write at once

texts-conflict = Тем временем здесь писал кто-то ещё
texts-conflict-text = Ничего не потеряно, и ничего ещё не сохранено. Посмотрите на отмеченное и сохраните снова.
texts-conflict-both = Изменили вы оба:
texts-conflict-theirs = Изменил только другой человек, и теперь это в форме:
texts-homeless = Для «{ $name }» в этой записи больше нет места. Сохраните свои слова, если они вам нужны:
text-clash = Другой человек написал:
text-clash-difference = От его слов к вашим:
text-take = Взять чужой вариант
text-is-theirs = Слова другого человека.

## What a layer said before

revisions-title = Версии
revisions-of = Версии: { $name }
revisions-back = Назад к текстам
revisions-none = На этом слое ещё ничего не написано.
revisions-conflict = С тех пор как вы открыли эту страницу, текст изменился, поэтому ничего не восстановлено. Посмотрите ещё раз.
revision = Версия { $count }
revision-taken-away = Убрано: показывается текст ниже.
revision-restore = Восстановить
difference-gone = Убрано:
difference-new = Добавлено:
