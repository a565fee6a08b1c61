namespace Cognito.Local.Wire;

/// <summary>So many calls a second, of which a second's worth may come at once.</summary>
internal sealed class TokenBucket(double perSecond, DateTimeOffset now)
{
    private double tokens = perSecond;
    private DateTimeOffset filledAt = now;

    /// <summary>Whether nothing was taken of late: then it is as good as a new one.</summary>
    public bool IsFull(DateTimeOffset time) => Fill(time) >= perSecond;

    public bool Has(double cost, DateTimeOffset time) => Fill(time) >= cost;

    public void Take(double cost) => tokens -= cost;

    private double Fill(DateTimeOffset time)
    {
        tokens = Math.Min(perSecond, tokens + (Math.Max(0, (time - filledAt).TotalSeconds) * perSecond));
        filledAt = time;
        return tokens;
    }
}
