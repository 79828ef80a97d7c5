package io.workstream.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlarmsTest {

    @ParameterizedTest
    @CsvSource({
        "0, token", "190, token", "http-401, token", "10, permission", "200, permission", "299, permission",
        "368, locked", "131031, locked", "131048, limited", "131042, payment", "300, other", "199, other",
        "http-500, other", ", other"
    })
    void stopShouldSayWhatToDoByItsCode(String code, String trouble) {
        assertThat(Alarms.trouble(code)).isEqualTo(trouble);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "permission", "locked", "limited", "name", "payment", "number", "other"})
    void everyTroubleShouldHaveItsWords(String trouble) {
        assertThat(Texts.bundle(Locale.ENGLISH).getString("alarm.stopped." + trouble))
                .contains("{0}");
    }
}
