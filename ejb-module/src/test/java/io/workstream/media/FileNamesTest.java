package io.workstream.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");

    @ParameterizedTest
    @CsvSource({
        "offer.pdf, offer.pdf",
        "Договор №5.docx, Договор №5.docx",
        "../../etc/passwd, passwd",
        "C:\\Users\\me\\a.txt, a.txt",
        ".htaccess, htaccess",
        "a\"b;c.pdf, a_b;c.pdf",
        "👩‍👩‍👧.png, 👩_👩_👧.png"
    })
    void nameShouldLoseWhatIsUnsafe(String name, String safe) {
        assertThat(FileNames.safe(name)).isEqualTo(safe);
    }

    @Test
    void nameShouldBeUnknownWhenNothingSafeIsLeft() {
        assertThat(FileNames.safe("../..")).isNull();
        assertThat(FileNames.safe(" . ")).isNull();
    }

    @Test
    void nameShouldKeepItsEndingWhenItIsTooLong() {
        assertThat(FileNames.safe("x".repeat(500) + ".pdf")).hasSize(200).endsWith(".pdf");
    }

    @Test
    void nameShouldNotEndWithASpaceWhenItIsCutAtOne() {
        assertThat(FileNames.safe("x".repeat(199) + " tail")).isEqualTo("x".repeat(199));
    }

    @Test
    void nameShouldBeMadeOfIdAndTypeWhenThereIsNone() {
        assertThat(FileNames.made(ID, "image/jpeg")).isEqualTo(ID + ".jpg");
        assertThat(FileNames.made(ID, "no such type")).isEqualTo(ID.toString());
    }

    @Property
    void anyNameShouldBecomeHarmless(@ForAll String name) {
        String safe = FileNames.safe(name);

        if (safe != null) {
            assertThat(safe).hasSizeBetween(1, 200).doesNotContain("/", "\\", "\"", "\r", "\n", "\0");
            assertThat(safe.charAt(0)).isNotEqualTo('.');
            assertThat(FileNames.safe(safe)).isEqualTo(safe);
        }
    }
}
