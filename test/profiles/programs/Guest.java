import java.io.File;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;

/** Runs guest.js in GraalVM's JavaScript under its sampler: Guest FORM FILE. */
public class Guest {
    public static void main(String[] args) throws Exception {
        try (Context context = Context.newBuilder("js")
                .allowExperimentalOptions(true)
                .option("engine.WarnInterpreterOnly", "false")
                .option("cpusampler", "true")
                .option("cpusampler.Output", args[0])
                .option("cpusampler.OutputFile", args[1])
                .build()) {
            context.eval(Source.newBuilder("js", new File("guest.js")).build());
        }
    }
}
