package vn.hienluong;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import vn.hienluong.terminal.Terminal;

/** The program. What it does is chosen by its first words on the command line. */
@SpringBootApplication(proxyBeanMethods = false, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class HienLuong {

    public static void main(String[] words) {
        var code = Terminal.run(HienLuong.class, words);
        if (code != Terminal.KEEPS_RUNNING) {
            System.exit(code);
        }
    }
}
