package io.workstream.web.page.connector;

import io.workstream.connector.WhatsAppAccountChange;
import io.workstream.connector.WhatsAppAccountView;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;

/** What is typed to change a connected number. Secrets are only ever entered: what is left empty stays as it is. */
public class CloudNumberChange implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private final UUID accountId;
    private String alias;
    private String accessToken = "";
    private String appSecret = "";
    private String verifyToken = "";

    CloudNumberChange(WhatsAppAccountView account) {
        this.accountId = account.id();
        this.alias = account.alias();
    }

    UUID accountId() {
        return accountId;
    }

    WhatsAppAccountChange change() {
        return new WhatsAppAccountChange(
                alias, null, Typed.orNull(accessToken), Typed.orNull(appSecret), Typed.orNull(verifyToken));
    }

    public String getAlias() {
        return alias;
    }

    public void setAlias(String alias) {
        this.alias = alias;
    }

    public String getAccessToken() {
        return accessToken;
    }

    public void setAccessToken(String accessToken) {
        this.accessToken = accessToken;
    }

    public String getAppSecret() {
        return appSecret;
    }

    public void setAppSecret(String appSecret) {
        this.appSecret = appSecret;
    }

    public String getVerifyToken() {
        return verifyToken;
    }

    public void setVerifyToken(String verifyToken) {
        this.verifyToken = verifyToken;
    }
}
