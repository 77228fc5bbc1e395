# Begins the title of a page with a form that has an error.
error-prefix = Ошибка:
# Heads the list of errors above a form.
error-summary = Проверьте ответ
error-label = Ошибка { $status }
error-address = Ничего не опубликовано по адресу
error-quote = Если это повторится, напишите нам и укажите этот номер:
error-nearest = Возможно, вы искали
error-go-home = Главная страница
error-go-front = Перейти на главную

error-not-found-title = По этому адресу страницы нет
error-not-found-text = Возможно, в адрес закралась опечатка или страница здесь была, но её больше нет.
error-request-title = Не удалось разобрать запрос
error-request-text = Вернитесь назад, обновите страницу и попробуйте ещё раз.
error-method-title = Эта страница так не работает
error-method-text = Адрес верный, но запросы такого вида он не принимает. Вернитесь назад и перейдите по ссылке.
error-cross-site-title = Данные пришли с другого сайта
error-cross-site-text = Ради вашей безопасности мы принимаем формы только с собственных страниц. Откройте форму на этом сайте и отправьте её ещё раз.
error-too-large-title = Слишком много за один раз
error-too-large-text = Вы отправили больше, чем принимает эта страница. Сократите отправленное и попробуйте ещё раз.
error-too-long-title = Слишком длинный адрес
error-too-long-text = Сократите адрес или начните с главной страницы.
error-too-slow-title = Это заняло слишком много времени
error-too-slow-text = Данные не дошли вовремя. Проверьте подключение к интернету и отправьте их ещё раз.
error-unavailable-title = Мы скоро вернёмся
error-unavailable-text = Сайт сейчас не может связаться с базой данных. Подождите несколько секунд и обновите страницу.
error-internal-title = У нас что-то пошло не так
error-internal-text = Ошибка на нашей стороне, мы её записали. Вернитесь назад и попробуйте снова через минуту.
