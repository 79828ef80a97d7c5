package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Api;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.Web;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What REST says to requests that make no sense. */
class RequestsIT {

    private static final Person PERSON = Person.fresh();

    private final Api api = PERSON.api();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "7",
                "null",
                "{\"name\":\"A\"} {}",
                "{\"name\":\"A\",}",
                "{\"name\":\"A\",\"unknown\":1}",
                "{\"name\":{\"a\":1}}",
                "{\"name\":[\"a\"]}",
                "{\"name\":\"a\\u0000b\"}"
            })
    void requestShouldBeRefusedWhenBodyCannotBeRead(String body) {
        Answer answer = api.postText("workspaces", body);

        answer.expect(400);
        assertThat(answer.text("code")).isIn("malformed-request", "validation-failed");
        assertThat(answer.text("reference")).isNotBlank();
    }

    @Test
    void problemShouldGiveTheReasonWhenAFieldIsUnknown() {
        JsonObject data =
                api.post("workspaces", object("name", "A", "nmae", "B")).problem(400, "malformed-request");

        assertThat(data.getString("reason")).contains("unknown field");
    }

    @Test
    void problemShouldListViolationsWithFieldAndMessageWhenFieldsAreWrong() {
        JsonObject data = api.post("workspaces", object("name", " ")).problem(400, "validation-failed");

        assertThat(data.getJsonArray("violations").getValuesAs(JsonObject.class))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.keySet()).containsExactlyInAnyOrder("field", "message");
                    assertThat(violation.getString("field")).isEqualTo("name");
                });
    }

    @Test
    void requestShouldBeRefusedWhenBodyIsTooLarge() {
        api.postText("workspaces", "{\"name\":\"" + "a".repeat(1 << 20) + "\"}").problem(413, "body-too-large");
    }

    @Test
    void requestShouldBeRefusedWhenMediaTypeOrMethodIsNotOffered() {
        String bearer = "Bearer " + PERSON.accessToken();

        Web.postPlain(Web.at("/api/v1/workspaces"), "name=A", "Authorization", bearer)
                .problem(415, "unsupported-media-type");
        api.delete("workspaces").problem(405, "method-not-allowed");
        Web.get(Web.at("/api/v1/workspaces"), "Authorization", bearer, "Accept", "text/html")
                .problem(406, "not-acceptable");
    }

    @Test
    void problemShouldBeJsonWhenThereIsNothingAtTheAddress() {
        api.get("nothing-here").problem(404, "not-found");
        api.get("workspaces/no-uuid").expect(404);
        api.get("conversations/no-uuid/messages").expect(404);
    }

    @Test
    void referenceShouldBeTheCallersWhenRequestCarriesOne() {
        Answer answer = Web.get(Web.at("/api/v1/me"), "X-Request-Id", "my-own-id-1");

        answer.problem(401, "unauthenticated");
        assertThat(answer.text("reference")).isEqualTo("my-own-id-1");
        assertThat(answer.header("x-request-id")).contains("my-own-id-1");
    }
}
