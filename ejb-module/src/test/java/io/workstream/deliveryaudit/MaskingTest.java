package io.workstream.deliveryaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'access_token': 's3cret-value'}",
                "{'entry': [{'deep': {'Client-Secret': 's3cret-value'}}]}",
                "{'password': {'nested': 's3cret-value'}}",
                "{'api_key': ['s3cret-value']}",
                "{'note': 'Authorization: Bearer s3cret-value'}",
                "{'url': 'https://lookaside.fbsbx.com/x?mid=1&ext=2&hash=s3cret-value'}",
                "{'url': 'https://files.example/a?X-Amz-Signature=s3cret-value&b=1'}",
                "{'url': 'https://us:s3cret-value@example.org/'}",
                "{'url': 'https://ws.example/webhooks/jivo/s3cret-value'}",
                "{'url': 'https://ws.example/media/s3cret-value'}",
                "{'api-key': 's3cret-value'}",
                "{'private-key': 's3cret-value'}",
                "{'client secret': 's3cret-value'}",
                "{'session': 's3cret-value'}",
                "{'auth': 's3cret-value', 'author': 'Ann'}",
                "{'jwt': 's3cret-value'}",
                "{'pwd': 's3cret-value'}",
                "{'form': 'access_token=s3cret-value&a=b'}",
                "{'url': 'https://ws.example/back#access_token=s3cret-value'}",
                "{'inner': '{\\'token\\': \\'s3cret-value\\'}'}",
                "{'what': 'eyJhbGciOiJI.s3cret-value.zzz'}",
                "no json, but \"token\": \"s3cret-value\" in it",
                "{'access_token': 's3cret-value' broken"
            })
    void secretShouldBeGoneWhereverItStands(String body) {
        assertThat(Masking.body(body.replace('\'', '"')))
                .doesNotContain("s3cret-value")
                .contains(Masking.MASK);
    }

    @Test
    void restShouldStayAsItCame() {
        String body =
                """
                {"object":"whatsapp_business_account","entry":[{"id":"102","changes":[{"value":{"messages":[{
                "from":"79991234567","id":"wamid.HBgL","timestamp":"1763791200","text":{"body":"Где мой заказ?"},
                "n":1.50,"ok":true,"none":null,"url":"https://example.org/a?b=c","author":"Ann"}]}}]}]}
                """;

        String masked = Masking.body(body);

        assertThat(masked)
                .contains("wamid.HBgL", "Где мой заказ?", "79991234567", "1.50", "https://example.org/a?b=c", "null")
                .doesNotContain(Masking.MASK);
        assertThat(masked.lines()).hasSizeGreaterThan(10);
    }

    @Test
    void nullShouldStayNullThoughItsNameIsSecret() {
        assertThat(Masking.body("{\"token\":null}")).contains("null").doesNotContain(Masking.MASK);
    }

    @ParameterizedTest
    @CsvSource({
        "x-hub-signature-256, sha256=0123456789abcdef, •••",
        "Authorization, Basic dXNlcjpwYXNz, •••",
        "content-type, application/json, application/json"
    })
    void headerShouldBeMaskedByItsName(String name, String value, String shown) {
        assertThat(Masking.headers(Map.of(name, value))).containsExactly(Map.entry(name, shown));
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 2000})
    void bodyShouldBeShownWhenItIsNestedBeyondReason(int depth) {
        String body = "{\"deep\":" + "[".repeat(depth) + "]".repeat(depth) + ",\"token\":\"t\",\"text\":\"hi\"}";

        assertThat(Masking.body(body))
                .contains("\"text\": \"hi\"", Masking.MASK)
                .doesNotContain("\"t\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e99999999999"})
    void bodyShouldBeShownWhenANumberIsBeyondReason(String number) {
        String digits = "7".repeat(2000);

        assertThat(Masking.body("{\"a\":" + number + ",\"b\":" + digits + ",\"text\":\"hi\"}"))
                .contains("\"text\": \"hi\"");
    }
}
