package vn.hienluong.links;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param within how long another site may take to answer
 * @param perHost how many links to one host are checked in a night
 * @param perNight how many outside links are checked in a night, those that waited longest first
 * @param insideAddresses whether addresses of this machine and of private networks may be asked too; never on a server that
 *     others can write links on
 */
@ConfigurationProperties("hienluong.links")
record LinksProperties(
        @DefaultValue("10s") Duration within,
        @DefaultValue("20") int perHost,
        @DefaultValue("500") int perNight,
        @DefaultValue("false") boolean insideAddresses) {}
