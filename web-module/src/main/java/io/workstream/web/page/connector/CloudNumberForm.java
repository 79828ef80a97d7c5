package io.workstream.web.page.connector;

import io.workstream.connector.NewWhatsAppAccount;
import java.io.Serial;
import java.io.Serializable;

/** What is typed to connect a number of Meta's Cloud API. */
public class CloudNumberForm implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private String alias = "";
    private String phoneNumber = "";
    private String phoneNumberId = "";
    private String accessToken = "";
    private String appSecret = "";
    private String verifyToken = "";
    private String wabaId = "";

    NewWhatsAppAccount draft() {
        return new NewWhatsAppAccount(
                alias,
                phoneNumber,
                "cloud",
                Typed.orNull(phoneNumberId),
                Typed.orNull(accessToken),
                Typed.orNull(appSecret),
                Typed.orNull(verifyToken),
                Typed.orNull(wabaId));
    }

    public String getAlias() {
        return alias;
    }

    public void setAlias(String alias) {
        this.alias = alias;
    }

    public String getPhoneNumber() {
        return phoneNumber;
    }

    public void setPhoneNumber(String phoneNumber) {
        this.phoneNumber = phoneNumber;
    }

    public String getPhoneNumberId() {
        return phoneNumberId;
    }

    public void setPhoneNumberId(String phoneNumberId) {
        this.phoneNumberId = phoneNumberId;
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

    public String getWabaId() {
        return wabaId;
    }

    public void setWabaId(String wabaId) {
        this.wabaId = wabaId;
    }
}
