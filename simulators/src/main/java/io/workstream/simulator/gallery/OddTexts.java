package io.workstream.simulator.gallery;

import io.workstream.simulator.whatsapp.Parts;
import java.util.List;

/** Texts that are hard to store, to show or to cut. */
final class OddTexts {

    static final List<OddMessage> ALL = List.of(
            text("text-empty", "Empty text", "Пустой текст", ""),
            text("text-blank", "Only spaces and line ends", "Только пробелы и переводы строк", " \n\t \u00a0\u200b "),
            text(
                    "text-longest",
                    "4096 characters",
                    "4096 символов",
                    "Слово и дело. ".repeat(300).substring(0, 4096)),
            text("text-one-word", "4096 characters without a space", "4096 символов без пробела", "щ".repeat(4096)),
            text(
                    "text-rtl",
                    "Right to left, with direction marks",
                    "Справа налево, с метками направления",
                    "\u202eгалиф\u202c שלום 123 مرحبا بالعالم \u2066abc\u2069"),
            text(
                    "text-emoji",
                    "Emoji of several code points",
                    "Эмодзи из нескольких кодовых точек",
                    "👨‍👩‍👧‍👦 👩🏽‍🚀 🏳️‍🌈 🇷🇺 1️⃣ ❤️‍🔥 👍🏿"),
            text(
                    "text-emoji-long",
                    "Families up to the limit, to be cut between code points",
                    "Семьи до предела: резать между точками нельзя",
                    "👨‍👩‍👧‍👦".repeat(585)),
            text(
                    "text-combining",
                    "Piled-up accents, composed and decomposed",
                    "Горы диакритики, составные и разложенные буквы",
                    "Z\u0335\u0321\u031b\u0347a\u0334\u0308\u0301l\u0336\u0322 ё е\u0308 é e\u0301 İ ı ß ſ ﬁ"),
            text(
                    "text-nul",
                    "NUL and other control characters",
                    "NUL и другие управляющие",
                    "a\u0000b\u0001c\u001bd\u007fe\u0085f"),
            text("text-surrogates", "Half emoji", "Половинки эмодзи", "left \ud83d middle \ude00 right"),
            text(
                    "text-noncharacters",
                    "Code points that are no characters",
                    "Точки, которые не символы",
                    "\ufffe \uffff \ufdd0 \ud83f\udffe"),
            text(
                    "text-markup",
                    "Markup and expressions",
                    "Разметка и выражения",
                    "<script>alert(1)</script> <img src=x onerror=alert(1)> #{7*7} ${7*7} {{7*7}} '; DROP TABLE m;--"),
            text(
                    "text-links",
                    "Links of all sorts",
                    "Всякие ссылки",
                    "https://пример.рф/путь?q=1&b=%00 javascript:alert(1) mailto:a@b.example http://[::1]/"),
            text(
                    "text-json",
                    "JSON inside of the text",
                    "JSON внутри текста",
                    "{\"type\":\"stop\",\"recipient\":{\"id\":\"1\"}}"));

    private OddTexts() {}

    private static OddMessage text(String id, String en, String ru, String text) {
        return new OddMessage(id, en, ru, scene -> scene.send(Parts.text(text)));
    }
}
