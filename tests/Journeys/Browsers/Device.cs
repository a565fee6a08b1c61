namespace Cognito.Journeys.Browsers;

/// <summary>What people come with.</summary>
public enum Device
{
    Desktop,
    Phone,
    DesktopWithoutJavaScript,
}
