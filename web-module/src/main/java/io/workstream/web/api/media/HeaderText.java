package io.workstream.web.api.media;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text in the headers of a form's parts: browsers write UTF-8 there, and Jersey reads it byte by byte as Latin-1. */
final class HeaderText {

    private HeaderText() {}

    /** The text as it was meant; unchanged when its bytes are no UTF-8. */
    static String decoded(String text) {
        if (text.chars().anyMatch(c -> c > 0xff)) {
            return text;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException latin) {
            return text;
        }
    }
}
