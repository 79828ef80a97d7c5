package io.workstream.web.api.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workstream.shared.Problem;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileFormTest {

    private static final MediaType TYPE = new MediaType("multipart", "form-data", Map.of("boundary", "b"));
    private static final String NOTE = "Content-Disposition: form-data; name=\"note\"\r\n\r\nread me";
    private static final String FILE =
            "Content-Disposition: form-data; name=\"file\"; filename=\"договор.txt\"\r\nContent-Type: text/x-note\r\n\r\nsigned";

    @Test
    void fileShouldBeFoundAmongOtherFields() throws IOException {
        FileForm.Brought file = brought(form(NOTE, FILE, NOTE));

        assertThat(file.name()).isEqualTo("договор.txt");
        assertThat(file.type()).isEqualTo("text/x-note");
        assertThat(file.bytes().readAllBytes()).asString(UTF_8).isEqualTo("signed");
        assertThat(file.bytes().read()).isEqualTo(-1);
    }

    @Test
    void fileShouldBeNamedInFullWhenTheNameIsEncoded() throws IOException {
        String part = "Content-Disposition: form-data; name=\"f\"; filename*=UTF-8''%D1%8F.txt\r\n\r\nx";

        FileForm.Brought file = brought(form(part));

        assertThat(file.name()).isEqualTo("я.txt");
        assertThat(file.type()).isEqualTo("text/plain");
    }

    @Test
    void fileShouldNotBeReadBeforeSomebodyAsks() throws IOException {
        byte[] large = form(FILE.replace("signed", "s".repeat(1 << 20))).getBytes(UTF_8);
        Counted body = new Counted(large);

        FileForm.Brought file = FileForm.file(body, TYPE);
        int before = body.given;
        file.bytes().readNBytes(100_000);

        assertThat(before).isLessThan(50_000);
        assertThat(body.given).isLessThan(200_000);
    }

    @Test
    void formShouldBeRefusedWhenItBringsTwoFiles() throws IOException {
        InputStream bytes = brought(form(FILE, FILE)).bytes();

        assertThatThrownBy(bytes::readAllBytes).satisfies(refused -> violates(refused, "only file"));
    }

    @Test
    void formShouldBeRefusedWhenItBringsNoFile() {
        assertThatThrownBy(() -> brought(form(NOTE))).satisfies(refused -> violates(refused, "file name"));
    }

    @Test
    void formShouldBeRefusedWhenTooMuchStandsAroundTheFile() {
        String endless = NOTE.replace("note", "n".repeat(2 << 20));

        assertThatThrownBy(() -> brought(form(endless, FILE))).isInstanceOf(Problem.class);
    }

    @Test
    void formShouldBeRefusedWhenItHasTooManyParts() {
        String[] notes = Collections.nCopies(25, NOTE).toArray(String[]::new);

        assertThatThrownBy(() -> brought(form(notes)))
                .isInstanceOfSatisfying(Problem.class, refused -> assertThat(refused.data())
                        .containsEntry("reason", "the form has too many parts"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a/b/c", "/", ""})
    void formShouldBeRefusedWithAReasonWhenTheTypeOfTheFileIsGarbage(String type) {
        assertThatThrownBy(() -> brought(form(FILE.replace("text/x-note", type))))
                .satisfies(refused -> violates(refused, "Content-Type"));
    }

    @Test
    void formShouldBeRefusedWhenItHasNoEnd() {
        assertThatThrownBy(() -> brought("--b\r\n" + FILE).bytes().readAllBytes())
                .isInstanceOfSatisfying(Problem.class, refused -> assertThat(refused.data())
                        .containsEntry("reason", "the form is broken, or has no end"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--x\r\n", "--b--\r\n", "no form at all", "--b\r\nContent-Disposition"})
    void formShouldBeRefusedWhenItIsNone(String body) {
        assertThatThrownBy(() -> brought(body)).isInstanceOf(Problem.class);
    }

    @Test
    void formShouldBeRefusedWhenItNamesNoBoundary() {
        assertThatThrownBy(() -> FileForm.file(InputStream.nullInputStream(), MediaType.MULTIPART_FORM_DATA_TYPE))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> FileForm.file(InputStream.nullInputStream(), null))
                .isInstanceOf(Problem.class);
    }

    @Test
    void refusalOfTheBodyShouldPassAsItIs() throws IOException {
        Problem tooSlow = new Problem(io.workstream.shared.SharedProblem.BODY_TOO_SLOW);
        InputStream body = new java.io.SequenceInputStream(
                new ByteArrayInputStream(("--b\r\n" + FILE).getBytes(UTF_8)), new InputStream() {
                    @Override
                    public int read() {
                        throw tooSlow;
                    }
                });

        assertThatThrownBy(() -> FileForm.file(body, TYPE).bytes().readAllBytes())
                .isSameAs(tooSlow);
    }

    private static void violates(Throwable refused, String reason) {
        assertThat(refused).isInstanceOf(Problem.class);
        assertThat(((Problem) refused).data()).asString().contains("file", reason);
    }

    private static FileForm.Brought brought(String body) throws IOException {
        return FileForm.file(new ByteArrayInputStream(body.getBytes(UTF_8)), TYPE);
    }

    private static String form(String... parts) {
        return "--b\r\n" + String.join("\r\n--b\r\n", parts) + "\r\n--b--\r\n";
    }

    /** Bytes of which is known how many were read. */
    private static final class Counted extends ByteArrayInputStream {

        private int given;

        Counted(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) {
            int count = super.read(target, offset, length);
            given += Math.max(count, 0);
            return count;
        }
    }
}
