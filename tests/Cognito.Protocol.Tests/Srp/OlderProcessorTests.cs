using System.Diagnostics;
using System.Runtime.Intrinsics.X86;

namespace Cognito.Protocol.Tests.Srp;

public sealed class OlderProcessorTests
{
    private const string Switch = "DOTNET_EnableAVX2";

    [Fact]
    public async Task The_arithmetic_is_right_on_a_processor_without_AVX2_too()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            Environment = { [Switch] = "0" },
            ArgumentList = { "--filter-class", typeof(SrpVectorTests).FullName!, typeof(MontgomeryTests).FullName!, typeof(OlderProcessorSwitchTests).FullName! },
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, output);
    }

    /// <summary>Runs in the process above too: there the switch must do what the test believes.</summary>
    public sealed class OlderProcessorSwitchTests
    {
        [Fact]
        public void Nothing_uses_AVX2_when_it_is_switched_off() =>
            Assert.False(Environment.GetEnvironmentVariable(Switch) == "0" && Avx2.IsSupported);
    }
}
