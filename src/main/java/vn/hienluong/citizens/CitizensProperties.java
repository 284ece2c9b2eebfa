package vn.hienluong.citizens;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param codesPerHour how many one-time codes an hour may be asked for from one network address: many households may stand
 *     behind one
 */
@ConfigurationProperties("hienluong.citizens")
record CitizensProperties(@DefaultValue("60") int codesPerHour) {}
