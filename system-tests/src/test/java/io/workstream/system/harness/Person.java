package io.workstream.system.harness;

import static io.workstream.system.harness.Bodies.object;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody with an account, logged in.
 *
 * @param tokens the answer to the login
 */
public record Person(String id, String email, String password, String name, JsonObject tokens) {

    /** Registers somebody new and logs them in. */
    public static Person fresh() {
        return withAddress("person-" + UUID.randomUUID().toString().substring(0, 18) + "@example.test");
    }

    /** The same for somebody whose address is known already. */
    public static Person withAddress(String email) {
        return named("Person " + UUID.randomUUID().toString().substring(0, 18), email);
    }

    /** The same for somebody whose name is settled, too. */
    public static Person named(String name, String email) {
        String password = "pass-" + UUID.randomUUID().toString().substring(0, 18);
        Answer made = Api.anonymous()
                .post("auth/register", object("email", email, "password", password, "name", name))
                .expect(201);
        return new Person(made.text("id"), email, password, name, login(email, password));
    }

    /** The REST API as the first administrator of the platform sees it. */
    public static Api administrator() {
        Map<String, String> settings = Stack.get().settings();
        return Api.with(login(settings.get("WORKSTREAM_ADMIN_EMAIL"), settings.get("WORKSTREAM_ADMIN_PASSWORD"))
                .getString("accessToken"));
    }

    /** The REST API as this person sees it. */
    public Api api() {
        return Api.with(accessToken());
    }

    public String accessToken() {
        return tokens.getString("accessToken");
    }

    public String refreshToken() {
        return tokens.getString("refreshToken");
    }

    /** Makes a workspace; returns it as REST answers it. */
    public JsonObject newWorkspace() {
        String name = "Workspace " + UUID.randomUUID().toString().substring(0, 13);
        return api().post("workspaces", object("name", name)).expect(201).json();
    }

    /** Follows the link in the mail that registration sent. */
    public void confirmEmail() {
        String token = Mailbox.of(this).awaitToken("Confirm your e-mail");
        Api.anonymous().post("auth/email/confirm", object("token", token)).expect(204);
    }

    private static JsonObject login(String email, String password) {
        return Api.anonymous()
                .post("auth/login", object("email", email, "password", password))
                .expect(200)
                .json();
    }
}
