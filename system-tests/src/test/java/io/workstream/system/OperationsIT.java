package io.workstream.system;

import static io.workstream.system.harness.Patience.later;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Web;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators of the product look at. */
class OperationsIT {

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/health/started"})
    void healthShouldBeUpWhenEverythingRuns(String path) {
        JsonObject health = Web.get(Web.at(path)).expect(200).json();

        assertThat(health.getString("status")).isEqualTo("UP");
    }

    @Test
    void readinessShouldNameItsPartsWhenItIsUp() {
        JsonObject check = Web.get(Web.at("/health/ready"))
                .expect(200)
                .json()
                .getJsonArray("checks")
                .getJsonObject(0);

        assertThat(check.getJsonObject("data").keySet())
                .contains("database", "redis", "jms", "storage", "jobs", "receiversAway");
    }

    @Test
    void metricsShouldCountDeliveriesWithoutNamingAnybodyWhenTheyAreRead() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("hello");
        ivan.message("hello", "delivered");

        Answer metrics = Web.get(Web.at("/metrics")).expect(200);

        List<String> ours = Arrays.stream(metrics.body().split("\n"))
                .filter(line -> line.startsWith("workstream_"))
                .toList();
        assertThat(metrics.header("content-type")).get().asString().startsWith("text/plain");
        assertThat(ours).isNotEmpty().anyMatch(line -> line.contains("jivo_outbound"));
        assertThat(metrics.body())
                .doesNotContain(bridge.workspace(), bridge.accountId(), ivan.number(), ivan.conversation());
    }

    @Test
    void everyFigureThatAnAlarmWatchesShouldBeThere() throws IOException {
        Bridge bridge = Bridge.open();
        bridge.customer("Ivan").starts("hello");
        Set<String> watched = Pattern.compile("workstream_[a-z_]+")
                .matcher(Files.readString(Path.of("../server-config/src/main/prometheus/workstream.rules.yml")))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());

        assertThat(watched).hasSizeGreaterThan(4);
        // Levels are measured every 15 seconds.
        later().untilAsserted(() ->
                assertThat(Web.get(Web.at("/metrics")).expect(200).body()).contains(watched));
    }

    @Test
    void descriptionShouldNameTheOperationsWhenItIsReadAsJson() {
        JsonObject description =
                Web.get(Web.at("/openapi?format=json")).expect(200).json();

        assertThat(description.getString("openapi")).startsWith("3.");
        assertThat(description.getJsonObject("paths").keySet())
                .anyMatch(path -> path.endsWith("/auth/login"))
                .anyMatch(path -> path.endsWith("/workspaces/{w}/whatsapp-accounts"))
                .anyMatch(path -> path.endsWith("/conversations/{c}/messages"));
    }

    @Test
    void answersShouldCarrySecurityHeadersWhenAnyDoorIsUsed() {
        for (String path : List.of("/api/v1/me", "/", "/health", "/.well-known/jwks.json")) {
            Answer answer = Web.get(Web.at(path));

            assertThat(answer.header("x-content-type-options")).as(path).contains("nosniff");
            assertThat(answer.header("server")).as(path).isEmpty();
            assertThat(answer.header("x-powered-by")).as(path).isEmpty();
        }
    }
}
