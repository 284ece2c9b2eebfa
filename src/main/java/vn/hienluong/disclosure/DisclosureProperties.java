package vn.hienluong.disclosure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param qr whether minutes of posting carry the address of their proof as a QR code beside the code in letters
 */
@ConfigurationProperties("hienluong.disclosure")
record DisclosureProperties(@DefaultValue("true") boolean qr) {}
