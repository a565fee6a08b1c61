namespace Cognito.Protocol.Srp;

/// <summary>
/// g^exponent for exponents of 256 bits by a comb (Lim and Lee 1994): the exponent lies in five rows of 52 bits, each column of five
/// bits picks a ready product of powers of g. Four tables serve four columns at once, so 12 squarings and 52 multiplications do
/// what takes 256 and 52 without tables. They are built once, at first use (112 KB).
/// </summary>
internal static class GeneratorPower
{
    private const int Teeth = 5;
    private const int Tables = 4;
    private const int Steps = 13;
    private const int Columns = Tables * Steps;
    private const int TableSize = 1 << Teeth;
    private const int Words = 4;

    private static readonly Residue G = Montgomery.Enter([2]);
    private static readonly Residue[] Comb = BuildComb();

    /// <param name="exponent">64-bit words, lowest first. Longer ones than 256 bits are right, but slow. Its value is secret.</param>
    /// <param name="result">In Montgomery form.</param>
    public static void Compute(ReadOnlySpan<ulong> exponent, ref Residue result)
    {
        if (exponent.Length > Words)
        {
            ModularPower.Compute(G, exponent, ref result);
            return;
        }

        var factor = default(Residue);
        result = Montgomery.One;
        for (var step = Steps - 1; step >= 0; step--)
        {
            if (step < Steps - 1)
                Montgomery.Square(result, ref result);
            for (var table = 0; table < Tables; table++)
            {
                var column = (table * Steps) + step;
                Residue.Select(Comb.AsSpan(table * TableSize, TableSize), Column(exponent, column), ref factor);
                Montgomery.Multiply(result, factor, ref result);
            }
        }
        factor.Clear();
    }

    /// <summary>One bit of each row. Which bits is public, their value is not.</summary>
    private static ulong Column(ReadOnlySpan<ulong> exponent, int column)
    {
        ulong bits = 0;
        for (var tooth = 0; tooth < Teeth; tooth++)
        {
            var bit = (tooth * Columns) + column;
            if (bit < exponent.Length * 64)
                bits |= ((exponent[bit / 64] >> (bit % 64)) & 1) << tooth;
        }
        return bits;
    }

    private static Residue[] BuildComb()
    {
        var comb = new Residue[Tables * TableSize];
        var power = G;
        for (var table = 0; table < Tables; table++)
            comb[table * TableSize] = Montgomery.One;

        // power runs through g^(2^(13·i)): tooth after tooth, and in each tooth table after table.
        for (var tooth = 0; tooth < Teeth; tooth++)
        {
            for (var table = 0; table < Tables; table++)
            {
                var entries = comb.AsSpan(table * TableSize, TableSize);
                for (var i = 0; i < 1 << tooth; i++)
                    Montgomery.Multiply(entries[i], power, ref entries[i | (1 << tooth)]);
                for (var i = 0; i < Steps; i++)
                    Montgomery.Square(power, ref power);
            }
        }
        return comb;
    }
}
