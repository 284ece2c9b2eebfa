package vn.hienluong.proofs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param checksPerMinute how many codes and files one network address may have checked in a minute
 */
@ConfigurationProperties("hienluong.proofs")
public record ProofsProperties(@DefaultValue("60") int checksPerMinute) {}
